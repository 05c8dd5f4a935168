"""A persona is proved before anyone meets her; every kind of finding catches a planted one."""
