"""Facts → sheets, receipts and letters in PDF, and pictures in SVG.

No framework and no clock: the same facts give the same bytes. What a person typed travels as data,
never as markup, and every sentence comes from `convoca.texts`.
"""
