"""What is counted about the live lane. No label ever names a person or a complex."""

from prometheus_client import Counter, Gauge, Histogram

SOCKETS = Gauge("naober_live_sockets", "Sockets that said hello and are open.")
FRAMES = Counter("naober_live_frames_total", "Frames handed to sockets.")
DROPPED = Counter("naober_live_frames_dropped_total", "Ephemeral frames left out for a socket that reads slowly.")
SLOW = Counter("naober_live_slow_closes_total", "Sockets closed because they read too slowly.")
RECONNECTS = Counter("naober_broker_reconnects_total", "Times the broker was lost and looked for again.")
UNSENT = Counter("naober_broker_unsent_total", "Envelopes the broker did not take.")
GAPS = Counter("naober_live_gaps_total", "Times the sockets of a complex were told to catch up.")
LAG = Histogram(
    "naober_live_delivery_seconds",
    "From the committed fact to the sockets.",
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)
