"""The form of a case: the script draws it from the schema; without one the page tells how to write the file."""

from casebook.pages.page import CONTRIBUTE, FORM, Page


def page() -> Page:
    """Plan the page."""
    return Page(
        path=FORM.path,
        frame=FORM.path,
        title="事例を書く・直す",
        description="事例のファイルを、画面の質問に答えて作り、直し、確かめます。事例の自治体の方は、内容への回答と訂正の申し出を作れます。",
        template="form.html.j2",
        view=None,
        crumbs=(CONTRIBUTE,),
        script="case-form",
    )
