"""Dossiers: the state of each undertaking across reports, a pure fold over the claims that speak of it."""
