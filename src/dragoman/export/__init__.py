"""Dossiers and claims in other people's formats: one module a standard, all pure functions but the writers of files."""
