"""Ask others what they think of the pages: the Nu HTML Checker and Lighthouse."""
