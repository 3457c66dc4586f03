from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dragoman.dossier.copies import Originals, likeness, signature
from dragoman.ledger.records import Source
from dragoman.report import digest
from tests.ledger.making import NOON

_WORDS = st.lists(st.sampled_from([f"word{number}" for number in range(500)]), min_size=4, max_size=200)


@given(_WORDS)
def test_a_text_is_its_own_copy_however_it_is_spaced_and_cased(words: list[str]) -> None:
    made = signature(" ".join(words))
    assert len(made) == 256
    assert likeness(made, signature("  \n".join(words).upper())) == 1


def test_likeness_follows_what_two_texts_share() -> None:
    words = [f"word{number}" for number in range(400)]
    whole = signature(" ".join(words))
    near, half, other = words[:380], words[:270], [f"other{number}" for number in range(400)]
    likenesses = [likeness(whole, signature(" ".join(part))) for part in (near, half, other)]
    assert likenesses[0] > 0.8
    assert 0.4 < likenesses[1] < 0.8
    assert likenesses[2] < 0.1


def test_the_signature_is_the_same_on_every_machine() -> None:
    assert signature("Ann Alder will meet Bo Birch on Friday.")[:8].hex() == "d0f56f9e6c7e997e"


def test_a_text_of_under_four_words_has_none() -> None:
    assert signature("Ann met Bo") == b""


def _source(number: int, words: list[str], day: int) -> Source:
    text = " ".join(words)
    published = date(2020, 5, 1) + timedelta(days=day)
    told = {"key": f"{number:016x}", "id": str(number), "sha256": digest(text), "published": published, "recorded": NOON}
    return Source(**told, minhash=signature(text))


def test_the_original_is_found_among_few_and_among_many() -> None:
    stories = [[f"story{story}word{number}" for number in range(80)] for story in range(30)]
    originals = Originals()
    for number, words in enumerate(stories):
        assert originals.of(_source(number, words, day=number // 10)).id == str(number)
    for number, words in enumerate(stories):
        copy = _source(100 + number, [*words[:40], "else", *words[40:]], day=4)
        assert originals.of(copy).id == str(number)
        assert originals.of(_source(300 + number, words, day=50)).id == str(number)
    assert originals.of(_source(400, [*stories[0][:40], "other", *stories[0][40:]], day=60)).id == "400"


@given(st.permutations(range(6)))
def test_reports_of_one_day_have_one_original_each(order: list[int]) -> None:
    words = [f"word{number}" for number in range(80)]
    sources = [_source(number, [*words, f"end{number}"], day=0) for number in order]
    originals = Originals()
    assert {originals.of(source).key for source in sources} == {sources[0].key}
    assert {originals.of(source).key for source in reversed(sources)} == {sources[0].key}
