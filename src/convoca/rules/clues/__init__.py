"""The official list of health establishments (CLUES, of DGIS) and our catalogue of hospitals.

`listing` reads the list, `preview` says what it would change in the catalogue, `writing` gives the
catalogue as it would be. Pure: rows come from a file that somebody else reads.
"""
