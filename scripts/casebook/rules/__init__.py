"""The rules of a collection: one module each, whose docstring says what holds.

A rule's name is its module's name with hyphens; `TITLE` is what authors read. Text rules see the
text of a file, reading rules the text and its YAML tree, tree rules the tree alone, document rules the data
and the whole library. Each rule has a folder of examples under `tests/cases/negative/`.
"""

from casebook.rules import (
    ambiguous_value,
    answer,
    bare_number,
    citation,
    comment_mark,
    contradicting_cell,
    control_character,
    doubt_sides,
    duplicate_key,
    encoding,
    everyday_words,
    file_name,
    folded_line,
    fullwidth_colon,
    future_date,
    host_term,
    list_mark,
    look_alike,
    lost_id,
    machine_dependent,
    measure,
    member,
    merge_marker,
    milestone,
    money_kind,
    moved_case,
    municipality_code,
    overdue_plan,
    own_rows,
    placement,
    real_date,
    reuse,
    schema,
    spoken_phrase,
    spoken_words,
    state_date,
    stray_blank,
    synonym_groups,
    tab,
    town_list,
    unbacked_summary,
    undated_event,
    undeclared_field,
    unknown_reference,
    unknown_source,
    unlisted_id,
    unlisted_town,
    unmet_fact,
    unused_source,
    url_scheme,
    vocabulary_keys,
    yaml_syntax,
)

PATH_RULES = (placement,)
BYTE_RULES = (encoding,)
TEXT_RULES = (merge_marker, control_character, look_alike, tab, list_mark, fullwidth_colon)
SYNTAX_RULES = (yaml_syntax, reuse)
READING_RULES = (comment_mark, stray_blank, folded_line)
"""What they find is read otherwise than it was written: other rules would speak of what nobody meant."""
TREE_RULES = (duplicate_key, ambiguous_value)
DOCUMENT_RULES = (
    schema,
    file_name,
    undeclared_field,
    contradicting_cell,
    unknown_source,
    unused_source,
    unknown_reference,
    municipality_code,
    unlisted_town,
    member,
    bare_number,
    measure,
    money_kind,
    undated_event,
    real_date,
    future_date,
    state_date,
    doubt_sides,
    url_scheme,
    machine_dependent,
    unbacked_summary,
    milestone,
    host_term,
    answer,
    vocabulary_keys,
    synonym_groups,
    everyday_words,
    spoken_phrase,
    spoken_words,
    citation,
    own_rows,
    unmet_fact,
    moved_case,
)
LIST_RULES = (town_list,)
ID_RULES = (lost_id,)
"""They see the list of ids, and the whole library."""
NOTICE_RULES = (overdue_plan, unlisted_id)
"""What they find is worth a look and stops nothing; they see documents that have no problem."""
ALL_RULES = (
    *PATH_RULES,
    *BYTE_RULES,
    *LIST_RULES,
    *TEXT_RULES,
    *SYNTAX_RULES,
    *READING_RULES,
    *TREE_RULES,
    *DOCUMENT_RULES,
    *ID_RULES,
    *NOTICE_RULES,
)
