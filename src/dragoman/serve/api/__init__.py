"""The HTTP API: operations over the desk, described by the OpenAPI document that is made from them."""
