"""From opened proposals to a ranking: qualification, panels drawn by lot, scores, awards."""
