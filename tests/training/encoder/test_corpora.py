"""Labels of the annotated texts: every span has a beginning, also where another cuts it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.encoder.wordpiece import wordpiece
from training.encoder.corpora import attributed, begun


@given(st.lists(st.integers(0, 6), max_size=30))
def test_an_inside_follows_its_own_label_only(tags: list[int]) -> None:
    found = begun(tags)
    assert [(tag + 1) // 2 for tag in found] == [(tag + 1) // 2 for tag in tags]
    before = 0
    for tag in found:
        assert tag == 0 or tag % 2 == 1 or before in (tag - 1, tag)
        before = tag
    assert begun(found) == found


def test_a_source_that_another_content_cuts_begins_anew() -> None:
    text = "The mayor of Oslo said so."
    whole = {"source": [[0, 17]], "cue": [[18, 22]], "content": [[23, 25]]}
    inner = {"source": [], "cue": [[4, 9]], "content": [[10, 12]]}
    found = attributed({"text": text, "attributions": [whole, inner]}, wordpiece())
    assert found.tags == [1, 3, 5, 1, 3, 5, 0]
    assert found.owners[5] == (4,) and found.sources[4] == (0, 1, 2, 3)
