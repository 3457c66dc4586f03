"""The exported branch says what the trained one says, within what rounding to whole numbers costs."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from training.undertakings.align import align  # noqa: E402
from training.undertakings.branch.__main__ import DATA  # noqa: E402
from training.undertakings.branch.examples import Sentence, collate, sentences  # noqa: E402
from training.undertakings.branch.graph import model, shrinkage  # noqa: E402
from training.undertakings.branch.network import from_encoder  # noqa: E402
from training.undertakings.branch.train import Recipe, train  # noqa: E402

TEXT = "Kenya and Somalia held talks in Oslo on Monday. Norway said that the treaty would be signed. A summit has been postponed."


def labelled() -> list[Sentence]:
    talks = {
        "kind": "talks", "parties": [["Kenya"], ["Somalia"]], "status": "held", "holder": None, "when": None,
        "evidence": "Kenya and Somalia held talks in Oslo on Monday.",
    }  # fmt: skip
    report = {"id": "one", "text": TEXT, "published": "2031-05-05", "outlet": None, "title": None, "claims": [talks]}
    return sentences(align([report]), real=True)


def test_what_is_filed_is_labelled_and_the_rest_weighs_nothing_for_the_status() -> None:
    found = labelled()
    batch = collate(found)
    assert batch.filed.sum() == 1 and batch.weights[:, 1].tolist() == batch.filed.tolist()
    assert torch.allclose(batch.statuses[batch.filed.bool()].sum(1), torch.ones(1))
    assert all(batch.inputs[1][row, place, 0] for row, place in zip(*batch.inputs[3:], strict=True))


def test_training_is_the_same_twice() -> None:
    first, second = (train(from_encoder(DATA / "encoder.onnx"), labelled(), Recipe(epochs=3)) for _ in range(2))
    with torch.no_grad():
        told, again = first(*collate(labelled()).inputs), second(*collate(labelled()).inputs)
    assert torch.equal(told[0], again[0]) and torch.equal(told[1], again[1])


def test_the_graph_agrees_with_the_network() -> None:
    from dragoman.reading.encoder.branch import Branch

    found = labelled()
    torch.manual_seed(0)
    network = from_encoder(DATA / "encoder.onnx").eval()
    exported = Branch(model(network, shrinkage(network, found)).SerializeToString(deterministic=True))
    for each in found:
        with torch.no_grad():
            filed, statuses = network(*collate([each]).inputs)
        whole, rows = exported(each.asked.states, each.asked.marks, each.asked.at)
        assert np.abs(whole - filed.numpy()).max() < 0.5
        assert np.corrcoef(rows.ravel(), statuses.numpy().ravel())[0, 1] > 0.9
