from __future__ import annotations

from tests.reading.attribution.build import said


def test_a_name_and_a_colon_open_the_paragraph() -> None:
    assert said("Kremlin: no date has been set\n\nThe road is closed.")[0] == ("Kremlin", ":", "no date has been set")
    assert said("OSEI: We came early.\n\nBRANDT: We did not wait.") == [
        ("OSEI", ":", "We came early."),
        ("BRANDT", ":", "We did not wait."),
    ]


def test_a_label_is_no_speaker() -> None:
    assert said("Read more: the road is closed again\n\nIt is.") == []
    assert said("The road was closed for one reason: snow had fallen in heaps.") == []
