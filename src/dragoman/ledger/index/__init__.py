"""The index: what is folded from the claims, kept so that it need not be folded again. It can be thrown away at any time."""
