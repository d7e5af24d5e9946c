"""The pure modules of the browser code, run in the browser they are for."""
