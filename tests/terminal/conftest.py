from tests.rig.fixtures import own_pulse, whistled_model

__all__ = ["own_pulse", "whistled_model"]
