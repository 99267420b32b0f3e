"""No test leaves the machine."""

import socket

import pytest

from tests.rig.network import NetworkRefused


def test_a_foreign_address_is_refused() -> None:
    with socket.socket() as stranger, pytest.raises(NetworkRefused, match=r"192\.0\.2\.1"):
        stranger.connect(("192.0.2.1", 80))


def test_a_foreign_name_is_not_even_looked_up() -> None:
    with pytest.raises(NetworkRefused, match=r"example\.org"):
        socket.getaddrinfo("example.org", 443)


def test_this_machine_may_be_reached() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as caller,
    ):
        assert caller.getpeername() == server.getsockname()
