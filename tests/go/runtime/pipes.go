package runtime

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
)

type question struct {
	Model   string `json:"model"`
	Text    string `json:"text"`
	Strange bool   `json:"strange"`
}

// Answer judges requests, one line of JSON each, until there are no more.
func Answer(models map[string]func(any) bool) {
	lines, answers := bufio.NewReader(os.Stdin), json.NewEncoder(os.Stdout)
	for {
		line, err := lines.ReadBytes('\n')
		if err == io.EOF {
			return
		}
		if err := answers.Encode(answer(models, line)); err != nil {
			panic(err)
		}
	}
}

func answer(models map[string]func(any) bool, line []byte) (told map[string]any) {
	defer func() {
		if fault := recover(); fault != nil {
			told = map[string]any{"fault": fmt.Sprint(fault)}
		}
	}()
	var asked question
	if err := json.Unmarshal(line, &asked); err != nil {
		panic(err)
	}
	return map[string]any{"found": models[asked.Model](read(asked.Text, asked.Strange))}
}

func read(text string, strange bool) any {
	var value any
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		panic(err)
	}
	return numbered(value, strange)
}

// numbered puts numbers in place of their texts; what JSON cannot hold comes as an object of one key.
func numbered(value any, strange bool) any {
	switch of := value.(type) {
	case json.Number:
		return N(of.String())
	case []any:
		for index, item := range of {
			of[index] = numbered(item, strange)
		}
	case map[string]any:
		if name, is := of["$number"].(string); strange && is && len(of) == 1 {
			return double_(map[string]float64{"Infinity": math.Inf(1), "-Infinity": math.Inf(-1)}[name] + nan(name))
		}
		for key, item := range of {
			of[key] = numbered(item, strange)
		}
	}
	return value
}

func nan(name string) float64 {
	if name == "NaN" {
		return math.NaN()
	}
	return 0
}
