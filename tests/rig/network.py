"""Tests reach nobody but this machine: every other socket is refused."""

import ipaddress
import sys
from typing import Any

WATCHED = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"}
NAMES = {"localhost", "localhost.localdomain", "testserver", ""}


class NetworkRefused(OSError):
    """A test tried to leave the machine."""


def refuse() -> None:
    """Watch this process from now on; what it starts is not watched."""
    sys.addaudithook(_watch)


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in WATCHED:
        return
    address = arguments[0] if event == "socket.getaddrinfo" else arguments[1]
    host = address[0] if isinstance(address, tuple) else address
    if event != "socket.getaddrinfo" and not isinstance(address, tuple):
        return  # a socket file
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host is not None and not _is_here(host):
        msg = f"tests may not reach {host}"
        raise NetworkRefused(msg)


def _is_here(host: str) -> bool:
    if host in NAMES:
        return True
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified
