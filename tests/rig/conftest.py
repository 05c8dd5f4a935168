from tests.rig.fixtures import own_pulse, pulse, spoken_model, whistled_model

__all__ = ["own_pulse", "pulse", "spoken_model", "whistled_model"]
