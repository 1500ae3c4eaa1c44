"""What the scorer computes with: windows and wordpieces, the encoder's model, pairs of mentions, nets and regressions."""
