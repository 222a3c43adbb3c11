"""What an expert has on the disk: nothing in here knows where it logs to."""

import mlflow
from sklearn.datasets import make_classification
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

mlflow.sklearn.autolog()

features, labels = make_classification(n_samples=300, n_features=8, random_state=7)
train, test, train_labels, test_labels = train_test_split(features, labels, random_state=7)
with mlflow.start_run(run_name="forest"):
    model = RandomForestClassifier(n_estimators=20, max_depth=4, random_state=7).fit(train, train_labels)
    print(model.score(test, test_labels))
