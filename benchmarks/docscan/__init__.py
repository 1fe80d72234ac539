"""How well the pre-check sees: a corpus of made-up papers, clean and damaged in named ways."""
