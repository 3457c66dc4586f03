"""How the actor table is made: from the shared sources and from what is written by hand in this folder."""
