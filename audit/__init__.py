"""The trail: who did what, to what, when, through which door.

It stores plain ids and knows no other app.
"""
