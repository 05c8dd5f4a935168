"""What the user has put on this computer for the rehearsal: recognisers and models."""
