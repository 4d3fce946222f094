"""What words tell of ReDial's opinions: trained on even dialogues, tested on odd ones. Needs scikit-learn; `python3 opinion_ceiling.py DIR`."""
import json
import re
import sys

import numpy
from sklearn.dummy import DummyClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.tree import DecisionTreeClassifier

penalties = (1e-5, 3e-5, 1e-4, 3e-4)


def read(folder):
    """One row a judged film: dialogue, words around it, the labels seen and suggested, and what was thought of it."""
    with open(f"{folder}/redial/valid_data.jsonl") as lines:
        for number, line in enumerate(lines):
            dialogue = json.loads(line)
            answers, films = dialogue["initiatorQuestions"], dialogue["movieMentions"]
            if isinstance(answers, list) or isinstance(films, list):
                continue
            for film in films:
                if film in answers and isinstance(films[film], str):
                    answer = answers[film]
                    yield number, words(dialogue, film), (answer["seen"], answer["suggested"]), answer["liked"]


def words(dialogue, film):
    """Words and pairs of words of the messages that name the film and of the seeker's next two, marked by whose they are."""
    said = [(one["senderWorkerId"] == dialogue["initiatorWorkerId"], one["text"]) for one in dialogue["messages"]]
    naming = [place for place, (_, text) in enumerate(said) if f"@{film}" in text]
    replies = [place for place, (seeks, _) in enumerate(said) if seeks and naming and place > naming[0]][:2]
    marked = [("own_" if said[place][0] else "other_", place) for place in naming]
    marked += [(f"next{turn}_", place) for turn, place in enumerate(replies)]
    return " ".join(tokens(mark, said[place][1], film) for mark, place in marked)


def tokens(mark, text, film):
    plain = re.sub(r"@(\d+)", lambda found: " thisfilm " if found[1] == film else " otherfilm ", text).lower()
    single = re.findall(r"[a-z']+", plain)
    return " ".join(mark + token for token in single + [f"{left}-{right}" for left, right in zip(single, single[1:])])


def classifier(penalty):
    return SGDClassifier(loss="log_loss", alpha=penalty, random_state=1, max_iter=30)


def best_penalty(inputs, opinions, dialogues):
    """By five folds of the training dialogues."""
    folds = (dialogues // 2) % 5

    def right(penalty):
        fitted = ((classifier(penalty).fit(inputs[folds != fold], opinions[folds != fold]), folds == fold) for fold in range(5))
        return sum((model.predict(inputs[own]) == opinions[own]).sum() for model, own in fitted)

    return max(penalties, key=right)


def main(folder):
    rows = list(read(folder))
    dialogues, opinions = numpy.array([row[0] for row in rows]), numpy.array([row[3] for row in rows])
    even = dialogues % 2 == 0
    texts, labels = [row[1] for row in rows], numpy.array([row[2] for row in rows])
    vectors = TfidfVectorizer(token_pattern=r"\S+", min_df=3, sublinear_tf=True)
    vectors.fit([text for text, own in zip(texts, even) if own])
    inputs = vectors.transform(texts)
    trials = {
        "largest class": (DummyClassifier(), labels),
        "words": (classifier(best_penalty(inputs[even], opinions[even], dialogues[even])), inputs),
        "labels seen and suggested": (DecisionTreeClassifier(max_depth=4, random_state=1), labels),
    }
    print(f"{even.sum()} films of even dialogues, {(~even).sum()} of odd ones")
    for name, (model, given) in trials.items():
        print(f"{name}: {model.fit(given[even], opinions[even]).score(given[~even], opinions[~even]):.3f}")


if __name__ == "__main__":
    main(sys.argv[1])
