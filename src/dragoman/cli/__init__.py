"""The command line: one module a command. What is heavy is imported only when a command runs."""

from dragoman.cli.app import app, main

__all__ = ["app", "main"]
