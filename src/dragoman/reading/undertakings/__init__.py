"""Undertakings: where a report names a meeting, visit, call, talks, agreement or relations."""
