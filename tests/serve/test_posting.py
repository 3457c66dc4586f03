from __future__ import annotations

from dragoman.serve.posting import Rate


def test_so_many_posts_in_a_minute() -> None:
    now = [100.0]
    rate = Rate(2, clock=lambda: now[0])
    assert [rate.wait("a"), rate.wait("a")] == [0.0, 0.0]
    assert rate.wait("a") == 60.0
    assert rate.wait("b") == 0.0
    now[0] = 130.0
    assert rate.wait("a") == 30.0
    now[0] = 160.5
    assert rate.wait("a") == 0.0
