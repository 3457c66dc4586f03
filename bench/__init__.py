"""Measurements beside baselines and peers. Run from a checkout (`make gate`, `make speed`); never imported by the package."""
