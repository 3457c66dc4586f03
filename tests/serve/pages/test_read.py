from __future__ import annotations

from starlette.testclient import TestClient

TEXT = "Bea Balsa will meet Cy Cedar on 2020-08-01, officials said on Monday evening.\r\nNothing else is known."


def test_a_report_is_read_and_shown(client: TestClient) -> None:
    answer = client.post("/read", data={"text": TEXT, "published": "2020-07-20", "outlet": "Wire", "title": "A new one"})
    assert answer.status_code == 200
    assert answer.request.url.path.startswith("/reports/")
    assert "Read and filed." in answer.text
    assert "Bea Balsa" in client.get("/").text
    assert (
        "was here already"
        in client.post("/read", data={"text": TEXT, "published": "2020-07-20", "outlet": "Wire", "title": "A new one"}).text
    )


def test_the_form_says_what_is_wrong_and_keeps_what_was_written(client: TestClient) -> None:
    answer = client.post("/read", data={"text": TEXT, "published": "soon", "title": "Kept <b>"})
    assert answer.status_code == 422
    assert 'id="fault-published"' in answer.text
    assert "not a date such as" in answer.text
    assert "Bea Balsa will meet" in answer.text
    assert "Kept &lt;b&gt;" in answer.text


def test_nothing_given(client: TestClient) -> None:
    answer = client.post("/read", data={"text": "  "})
    assert answer.status_code == 422
    assert "neither a text nor an address" in answer.text


def test_an_address_of_this_machine_is_refused(client: TestClient) -> None:
    answer = client.post("/read", data={"url": "http://127.0.0.1:8080/secret"})
    assert answer.status_code == 422
    assert 'id="fault-url"' in answer.text
    assert "not on the public internet" in answer.text


def test_not_from_another_site(client: TestClient) -> None:
    for headers in ({"origin": "https://elsewhere.example"}, {"sec-fetch-site": "cross-site"}):
        assert client.post("/read", data={"text": TEXT}, headers=headers).status_code == 403
    assert client.post("/read", data={"text": TEXT}, headers={"origin": "http://127.0.0.1:8321"}).status_code == 200


def test_others_need_the_token(open_client: TestClient) -> None:
    assert 'type="password"' in open_client.get("/read").text
    refused = open_client.post("/read", data={"text": TEXT, "token": "wrong"})
    assert refused.status_code == 401
    assert "wrong" not in refused.text.partition('<form class="post"')[2].partition("token")[2].partition("Show it as")[0]
    assert open_client.post("/read", data={"text": TEXT, "token": "correct-horse-battery"}).status_code == 200
