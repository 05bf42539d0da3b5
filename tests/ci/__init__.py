"""Tests of what a repository adopts: the GitHub Action, the pre-commit hook, the GitLab template."""
