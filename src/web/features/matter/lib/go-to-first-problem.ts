/** Brings the first problem on the page into view and puts the cursor into its field, once it has been drawn. */
export function goToFirstProblem(): void {
  setTimeout(() => {
    const problem = document.querySelector('.ls-labelled-problem, .ls-plan-problem')
    if (!problem) return
    problem.scrollIntoView({ block: 'center' })
    const field = problem.closest('.ls-labelled')?.querySelector<HTMLElement>('input, textarea')
    field?.focus({ preventScroll: true })
  })
}
