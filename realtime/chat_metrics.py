"""What is counted about conversations on the live lane. No label ever names a person, a complex or a conversation."""

from prometheus_client import Counter, Histogram

BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)

SENT = Counter("naober_chat_sent_total", "Messages sent over sockets and kept.")
REFUSED = Counter("naober_chat_refused_total", "What was said over sockets in conversations and not done.")
SENDING = Histogram("naober_chat_send_seconds", "From the message on the socket to its commit.", buckets=BUCKETS)
LAG = Histogram("naober_chat_delivery_seconds", "From the committed message to the sockets.", buckets=BUCKETS)
FLEETING = Counter("naober_chat_fleeting_total", "Times it was told who is here or who writes.")
