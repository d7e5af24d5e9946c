"""Zip files are packed and unpacked without a worker, as the library would by itself."""

from tests.js.conftest import Core


def test_what_is_packed_comes_out_again(core: Core) -> None:
    assert core.call("packedAndUnpacked", "書かない窓口" * 99) == "書かない窓口" * 99


def test_what_is_no_zip_is_told(core: Core) -> None:
    assert core.call("refused") == "invalid zip data"
