"""Input methods, and typing that is faster than what is asked: nothing is lost, sent or shown too early."""

import re
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.searching import find, options, results, type_in
from tests.browser.visit import PATIENCE, Visit

PARTS = re.compile(r"/search/(postings|text)[^/]*\.js$")

A_FRAME = 20
"""Milliseconds."""


def until(page: Page, holds: Callable[[], bool]) -> None:
    """Let the page go on until something holds, and for five looks more."""
    looks = 0
    for _ in range(PATIENCE // A_FRAME):
        page.wait_for_timeout(A_FRAME)
        looks = looks + 1 if holds() else 0
        if looks == 5:
            return
    raise AssertionError("it never held")


@pytest.mark.thorough
def test_what_is_typed_before_the_script_arrives_is_not_lost(web: Visit) -> None:
    held: list[Route] = []
    page = web.page
    page.route("**/search.js", lambda route: held.append(route))
    page.goto(f"{web.address}index.html", wait_until="commit")
    box = page.locator("[data-find] input")
    box.press_sequentially("電子決裁")
    until(page, lambda: bool(held))
    held[0].continue_()
    expect(options(page).last).to_contain_text("「電子決裁」")
    expect(box).to_have_value("電子決裁")
    web.end()


@pytest.mark.thorough
def test_a_box_that_was_turned_to_before_the_page_had_its_script_is_heard(web: Visit) -> None:
    held: list[Route] = []
    page = web.page
    page.route("**/frame.js", lambda route: held.append(route))
    page.goto(f"{web.address}index.html", wait_until="commit")
    box = page.locator("[data-find] input")
    box.press_sequentially("電子決裁")
    until(page, lambda: bool(held))
    held[0].continue_()
    expect(options(page).last).to_contain_text("「電子決裁」")
    web.end()


def test_a_late_answer_does_not_replace_a_newer_one(web: Visit) -> None:
    held: list[Route] = []
    find(web)
    page = web.page
    page.keyboard.insert_text("窓口")
    expect(options(page).last).to_contain_text("「窓口」")
    page.route(PARTS, lambda route: held.append(route))
    type_in(page, "磐梯町の滞在先")  # asks for parts that do not come yet
    until(page, lambda: bool(held))
    type_in(page, "窓口")
    expect(options(page).last).to_contain_text("「窓口」")
    coming = {route.request.url for route in held}
    page.on("request", lambda each: coming.add(each.url) if PARTS.search(each.url) else None)
    page.on("requestfinished", lambda each: coming.discard(each.url))
    for route in held:
        route.continue_()
    page.unroute(PARTS)
    until(page, lambda: not coming)
    expect(options(page).last).to_contain_text("「窓口」")
    web.end()


@pytest.mark.thorough
def test_kana_are_searched_while_they_are_turned_into_kanji(web: Visit) -> None:
    find(web)
    page = web.page
    keyboard = page.context.new_cdp_session(page)
    for kana in ("t", "て", "てれ", "てれw", "てれわーく"):
        length = len(kana)
        keyboard.send(
            "Input.imeSetComposition",
            {"text": kana, "selectionStart": length, "selectionEnd": length},
        )
    expect(results(page).first).to_contain_text("テレワーク")
    before = page.url
    stopped = page.evaluate(
        """() => {
          const init = {key: "Enter", isComposing: true, bubbles: true, cancelable: true};
          return !document.querySelector("#find").dispatchEvent(new KeyboardEvent("keydown", init));
        }"""
    )
    assert stopped, "the Enter that confirms a conversion would send the form"
    keyboard.send("Input.insertText", {"text": "テレワーク"})
    expect(options(page).last).to_contain_text("「テレワーク」")
    assert page.url == before
    web.end()


@pytest.mark.thorough
def test_keys_of_an_input_method_do_not_move_in_the_list(web: Visit) -> None:
    find(web)
    page = web.page
    page.keyboard.insert_text("窓口")
    expect(options(page).first).to_be_visible()
    page.evaluate(
        """() => {
          for (const key of ["ArrowDown", "Escape"]) {
            const init = {key, keyCode: 229, bubbles: true, cancelable: true};
            document.querySelector("#find").dispatchEvent(new KeyboardEvent("keydown", init));
          }
        }"""
    )
    expect(options(page).first).to_be_visible()
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    web.end()


@pytest.mark.thorough
def test_the_search_page_takes_an_input_method(web: Visit) -> None:
    page = web.go("search.html")
    page.locator("#find").focus()
    keyboard = page.context.new_cdp_session(page)
    for kana in ("て", "てれわーく"):
        length = len(kana)
        keyboard.send(
            "Input.imeSetComposition",
            {"text": kana, "selectionStart": length, "selectionEnd": length},
        )
    expect(results(page).first).to_be_visible()
    keyboard.send("Input.insertText", {"text": "テレワーク"})
    page.wait_for_url(f"**/search.html?{urlencode({'kw': 'テレワーク'})}")
    web.end()
