from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.dossier.copies import likeness, signature

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
