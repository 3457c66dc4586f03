"""Where the rules mend what the encoder passed over."""

from __future__ import annotations

from dragoman.reading.attribution.assembly import assemble
from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.drafts import Draft
from dragoman.reading.attribution.repairs import repaired
from tests.reading.attribution.build import tagged

TEXT = (
    "“The bridge will open in May,” the President of Peru said. The minister noted that the tunnel was ready. "
    "The mayor hopes to see it soon."
)


def words(context: Context, draft: Draft) -> tuple[str, str, str]:
    tokens = context.tokens
    pieces = [[draft.source] if draft.source else [], draft.cue, draft.content]
    source, cue, content = (" | ".join(tokens.text[tokens.starts[a] : tokens.ends[b - 1]] for a, b in piece) for piece in pieces)
    return source, cue, content


def read(drafts: list[Draft]) -> list[tuple[str, str, str]]:
    context = Context(tagged(TEXT))
    return [words(context, draft) for draft in repaired(context, drafts, assemble(context))]


def at(text: str) -> tuple[int, int]:
    found = tagged(TEXT).tokens.between(TEXT.index(text), TEXT.index(text) + len(text))
    return found[0], found[-1] + 1


def test_a_quotation_without_source_takes_the_one_beside_it() -> None:
    alone = Draft(None, [], [at("“The bridge will open in May,”")])
    assert read([alone])[0] == ("the President of Peru", "said", "“The bridge will open in May,”")


def test_what_lies_clear_of_all_others_is_added_where_its_form_is_plain() -> None:
    found = read([])
    assert ("The minister", "noted", "that the tunnel was ready") in found
    assert not [one for one in found if one[0] == "The mayor"]


def test_a_source_that_was_cut_goes_on_to_its_end() -> None:
    cut = Draft(at("the President"), [at("said")], [at("“The bridge will open in May,”")])
    assert read([cut])[0][0] == "the President of Peru"


def test_what_the_encoder_says_otherwise_stays() -> None:
    other = Draft(at("The minister"), [at("noted")], [at("the tunnel was ready")])
    assert words(Context(tagged(TEXT)), other) in read([other])
    assert len([one for one in read([other]) if one[0] == "The minister"]) == 1
