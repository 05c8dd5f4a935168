from tests.rig.fixtures import whistled_model

__all__ = ["whistled_model"]
