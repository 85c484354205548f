# Baken: `make chat` talks, `make test` tests. Both do everything that a fresh Debian machine with Swift needs.

SHELL := /bin/bash
BAKEN = $$(swift build $(1) --show-bin-path)/baken

.DEFAULT_GOAL := help
.PHONY: help setup chat serve test check verify map bench format release clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

setup: # what the machine needs, installed when missing
	@.ci/setup

chat: setup ## talk to the assistant in this terminal
	@swift build --product baken 1>&2
	@$(call BAKEN) chat

serve: setup ## start the webhook service (see docs/operations.md for its settings)
	@swift build -c release --product baken 1>&2
	@exec $(call BAKEN,-c release) serve

test: setup ## build and run every test
	@.ci/test

check: setup ## check the texts in Dialogs/ and Knowledge/
	@swift build --product baken 1>&2
	@$(call BAKEN) check

verify: setup ## prove that nobody in danger is missed, from every state
	@swift build --product baken 1>&2
	@$(call BAKEN) verify

map: setup ## draw the dialogs on one page, kaart.html, to look at, search and print
	@swift build --product baken 1>&2
	@$(call BAKEN) map --out kaart.html

bench: setup ## measure speed and memory (release build)
	@swift build -c release --product baken 1>&2
	@$(call BAKEN,-c release) bench

format: ## lay out the code
	@swift format --in-place --parallel --recursive --configuration .swift-format Sources Tests Package.swift

release: setup ## optimised build
	@swift build -c release --product baken

clean: ## remove what was built
	@swift package clean
