from tests.rig.fixtures import own_pulse, pulse, whistled_model

__all__ = ["own_pulse", "pulse", "whistled_model"]
