"""Candidates: triggers with all that is known of them."""

from __future__ import annotations

from dragoman.reading.undertakings.candidate import candidates
from dragoman.reading.undertakings.scene import Scene
from dragoman.report import Report, Residue
from dragoman.span import Span
from dragoman.status import Kind, Status
from tests.reading.scenes import BEFORE, candidate, found


def test_a_candidate_knows_its_status_parties_time_and_speaker() -> None:
    one = candidate("Kenya will meet Somalia in Oslo on 20 May, Foreign Minister Amina Duale said.", "meet")
    assert one.rule is Status.PLANNED
    assert [(mention.name, relation) for mention, relation in one.mentions][:3] == [
        ("Kenya", "subject"),
        ("Somalia", "object"),
        ("Oslo", "in"),
    ]
    assert one.timex is not None and one.timex.value == "2031-05-20"
    assert one.attribution is not None and one.attribution.speaker is not None and one.attribution.speaker.name == "Amina Duale"


def test_candidates_of_a_kind_are_counted() -> None:
    text = "The summit was short. The talks were long. The next summit is planned."
    assert [(one.trigger.entry.lemma, one.order) for one in found(text)] == [("summit", 0), ("talks", 0), ("summit", 1)]


def test_a_pronoun_takes_the_kind_of_the_undertaking_before() -> None:
    found_ = found("Kenya has left the talks with Somalia. We do not exclude that.")
    assert [one.trigger.entry.kind for one in found_ if one.trigger.entry.lemma == "it"] == [Kind.TALKS]


def test_a_pronoun_after_nothing_is_no_candidate() -> None:
    assert found("We do not exclude that.") == []


def test_residue_has_no_candidates() -> None:
    text = "Nobody cares for the talks.\n\nRead also: Somalia leaves summit"
    start = text.index("Read")
    report = Report(id="example", text=text, residue=(Residue(Span(start, len(text)), "related-link"),))
    assert [one.trigger.entry.lemma for one in candidates(Scene(BEFORE.read(report)))] == ["talks"]


def test_the_time_nearest_to_the_trigger_goes_with_it() -> None:
    text = "Kenya met Somalia on 2 May and will meet Norway on 20 May."
    assert [one.timex.value for one in found(text) if one.timex] == ["2031-05-02", "2031-05-20"]


def test_a_day_alone_says_held_or_scheduled() -> None:
    assert candidate("The papers wrote of Kenya’s 2 May summit with Somalia.", "summit").rule is Status.HELD
    assert candidate("The papers wrote of Kenya’s 20 May summit with Somalia.", "summit").rule is Status.SCHEDULED


def test_the_verb_of_an_act_makes_nobody_a_speaker() -> None:
    assert candidate("Kenya and Somalia discussed a truce in Oslo.", "truce").attribution is None


def test_an_empty_text_has_none() -> None:
    assert found("") == []


def test_what_is_raised_on_a_day_to_come_leaves_the_visit_to_come() -> None:
    text = "Kenya will raise the matter during a visit to Somalia on 20 May 2031."
    assert candidate(text, "visit").rule is Status.SCHEDULED


def test_a_day_gone_by_beside_what_will_be_says_nothing() -> None:
    text = "The accord will provide for talks on the border of 23 February 2031."
    assert candidate(text, "talks").rule is not Status.HELD
