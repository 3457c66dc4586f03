"""The pages: each answers one address with one template."""
