"""View models: pure functions from the records of the middle to what a page shows."""
