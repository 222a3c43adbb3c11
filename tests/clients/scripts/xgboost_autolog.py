"""What an expert has on the disk: nothing in here knows where it logs to."""

import mlflow
import xgboost
from sklearn.datasets import make_classification
from sklearn.model_selection import train_test_split

mlflow.xgboost.autolog()

features, labels = make_classification(n_samples=300, n_features=8, random_state=7)
train, test, train_labels, test_labels = train_test_split(features, labels, random_state=7)
with mlflow.start_run(run_name="boosted"):
    xgboost.train(
        {"objective": "binary:logistic", "max_depth": 3, "eval_metric": ["logloss", "auc"]},
        xgboost.DMatrix(train, label=train_labels),
        num_boost_round=10,
        evals=[(xgboost.DMatrix(test, label=test_labels), "valid")],
    )
