"""The trained reader: one small encoder, run once over each sentence. Weights and their card: `dragoman/data/encoder*`."""

from dragoman.reading.encoder.attribution import RawAttribution, attribute, attributions
from dragoman.reading.encoder.encoded import Encoded, encode
from dragoman.reading.encoder.naming import RawName, names

__all__ = ["Encoded", "RawAttribution", "RawName", "attribute", "attributions", "encode", "names"]
