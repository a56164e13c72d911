// Placeholder of the island that keeps pages fresh.
