"""The pages that speak of disputes: stories and their dossiers, claims, the queue, the trail."""
