"""Lists of well-known recommenders on a split of ratings.

Usage: python peers.py FOLDER, with train.csv (user, item, rating, time), held.csv (user, item) and items.csv (item) as
evaluation/behaviour-movielens.ts writes them. Writes lists-NAME.csv for each peer: a user, then 20 items, best first. Whatever a user rated is
left out, and only the items of items.csv are listed. A choice is a rating of 4 and more, as in the figures that these peers are known by.
"""

import csv
import sys
from pathlib import Path

import implicit
import numpy as np
from scipy import sparse

LIKED = 4
LENGTH = 20
SEED = 1


def read(path: Path) -> list[list[str]]:
    with path.open(newline="") as file:
        return list(csv.reader(file))


class Ratings:
    """Ratings as matrices of people by items."""

    def __init__(self, folder: Path) -> None:
        train = read(folder / "train.csv")
        allowed = [row[0] for row in read(folder / "items.csv")]
        self.items = list(dict.fromkeys([row[1] for row in train] + allowed))
        self.users = list(dict.fromkeys(row[0] for row in train))
        number = {item: index for index, item in enumerate(self.items)}
        person = {user: index for index, user in enumerate(self.users)}
        rows = [person[row[0]] for row in train]
        columns = [number[row[1]] for row in train]
        values = np.array([float(row[2]) for row in train])
        shape = (len(self.users), len(self.items))
        self.seen = sparse.csr_matrix((np.ones(len(train)), (rows, columns)), shape)
        self.liked = sparse.csr_matrix(((values >= LIKED).astype(np.float32), (rows, columns)), shape)
        self.liked.eliminate_zeros()
        self.asked = list(dict.fromkeys(person[row[0]] for row in read(folder / "held.csv")))
        self.allowed = np.zeros(len(self.items), dtype=bool)
        self.allowed[[number[item] for item in allowed]] = True


def popularity(ratings: Ratings) -> np.ndarray:
    return np.tile(np.asarray(ratings.liked.sum(axis=0)).ravel(), (len(ratings.asked), 1))


def item_neighbours(ratings: Ratings, neighbours: int = 100, shrinkage: float = 10) -> np.ndarray:
    """Cosine of the items' columns times n / (n + shrinkage), the nearest kept of each."""
    together = (ratings.liked.T @ ratings.liked).toarray()
    norms = np.sqrt(np.maximum(np.diag(together), 1))
    similarity = together / norms[:, None] / norms[None, :] * together / (together + shrinkage)
    np.fill_diagonal(similarity, 0)
    kept = min(neighbours, len(similarity) - 1)
    floors = np.partition(similarity, -kept, axis=1)[:, -kept]
    similarity[similarity < floors[:, None]] = 0
    return ratings.liked[ratings.asked] @ similarity.T


def alternating_least_squares(ratings: Ratings) -> np.ndarray:
    """Hu, Koren and Volinsky 2008."""
    model = implicit.als.AlternatingLeastSquares(
        factors=32, regularization=0.05, alpha=10, iterations=20, random_state=SEED, num_threads=1
    )
    model.fit(ratings.liked, show_progress=False)
    return model.user_factors[ratings.asked] @ model.item_factors.T


def bayesian_personalised_ranking(ratings: Ratings) -> np.ndarray:
    """Rendle and others 2009."""
    model = implicit.bpr.BayesianPersonalizedRanking(
        factors=64, learning_rate=0.01, regularization=0.01, iterations=100, random_state=SEED, num_threads=1
    )
    model.fit(ratings.liked, show_progress=False)
    return model.user_factors[ratings.asked] @ model.item_factors.T


def ease(ratings: Ratings, regularisation: float, fewest: int = 3) -> np.ndarray:
    """Steck 2019, over the items that at least `fewest` people liked."""
    known = np.flatnonzero(np.asarray(ratings.liked.sum(axis=0)).ravel() >= fewest)
    choices = ratings.liked[:, known]
    gram = (choices.T @ choices).toarray().astype(np.float64)
    gram[np.diag_indices_from(gram)] += regularisation
    inverse = np.linalg.inv(gram)
    weights = -inverse / np.diag(inverse)
    np.fill_diagonal(weights, 0)
    scores = np.full((len(ratings.asked), len(ratings.items)), -1e6)
    scores[:, known] = choices[ratings.asked] @ weights
    return scores


PEERS = {
    "popularity": popularity,
    "item-kNN": item_neighbours,
    "ALS": alternating_least_squares,
    "BPR": bayesian_personalised_ranking,
    "EASE 200": lambda ratings: ease(ratings, 200),
    "EASE 500": lambda ratings: ease(ratings, 500),
}


def write_lists(path: Path, ratings: Ratings, scores: np.ndarray) -> None:
    scores = np.array(scores, dtype=np.float64)
    scores[:, ~ratings.allowed] = -np.inf
    scores[ratings.seen[ratings.asked].toarray() > 0] = -np.inf
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        for user, row in zip(ratings.asked, scores):
            best = np.argsort(-row, kind="stable")[:LENGTH]
            writer.writerow([ratings.users[user], *(ratings.items[item] for item in best if np.isfinite(row[item]))])


def main(folder: Path) -> None:
    ratings = Ratings(folder)
    for name, recommend in PEERS.items():
        write_lists(folder / f"lists-{name}.csv", ratings, recommend(ratings))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
